/** Choose who you are, with what each can try. */
import type { AccountInfo, Guide, WorldInfo } from '../../server/protocol';
import { ROOT, routeHref } from '../routes';
import { session, sessionUrl } from '../session';
import { Icon } from '../shell/icon';
import { taskUrl } from './task-url';
import { peopleText } from './text';

type Person = Guide['people'][number];

const MY_DRIVE = routeHref({ page: 'drive', place: { kind: 'folder', id: ROOT } });

export function HomePage({ world }: { world: WorldInfo }) {
  const { guide, accounts } = world;
  const inGuide = new Set(guide.people.map(({ email }) => email));
  const others = accounts.filter(({ email }) => !inGuide.has(email));
  return (
    <div class="home">
      <h1>{guide.title || peopleText('title')}</h1>
      <p class="lead">{peopleText('intro')}</p>
      <Files files={guide.files} />
      <ul class="people">
        {guide.people.map((person) => (
          <PersonCard person={person} account={accounts.find(({ email }) => email === person.email)} />
        ))}
      </ul>
      {others.length > 0 && (
        <section>
          <h2>{peopleText('others')}</h2>
          <ul class="people is-small">
            {others.map((account) => (
              <PersonCard person={{ email: account.email, role: '', tasks: [] }} account={account} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function PersonCard({ person, account }: { person: Person; account: AccountInfo | undefined }) {
  const name = person.role || account?.displayName || person.email;
  return (
    <li class={person.email === session.as ? 'person is-current' : 'person'}>
      <h2>
        {name} {person.email === session.as && <span class="badge">{peopleText('current')}</span>}
      </h2>
      <p class="email">
        {person.email} {account && <span class="badge is-quiet">{peopleText(account.edition)}</span>}
      </p>
      <Tasks person={person} />
      <p class="actions">
        <a
          class="button is-main"
          href={sessionUrl({ as: person.email }, MY_DRIVE)}
          aria-label={peopleText('enterAs', { person: name })}
        >
          {peopleText('be')}
        </a>
        <a
          class="button"
          target="_blank"
          rel="noreferrer"
          href={sessionUrl({ as: person.email, client: 'desktop' }, MY_DRIVE)}
          aria-label={peopleText('windowAs', { person: name })}
        >
          <Icon name="open" /> {peopleText('newWindow')}
        </a>
        <a
          class="button"
          target="_blank"
          rel="noreferrer"
          href={sessionUrl({ as: person.email, client: 'phone' }, MY_DRIVE)}
          aria-label={peopleText('phoneAs', { person: name })}
        >
          <Icon name="phone" /> {peopleText('onPhone')}
        </a>
      </p>
    </li>
  );
}

function Tasks({ person: { email, tasks } }: { person: Person }) {
  if (tasks.length === 0) return null;
  return (
    <>
      <h3>{peopleText('tryThis')}</h3>
      <ol class="tasks">
        {tasks.map(({ text, url }) => (
          <li>{url ? <a href={taskUrl(email, url)}>{text}</a> : text}</li>
        ))}
      </ol>
    </>
  );
}

function Files({ files }: { files: Guide['files'] }) {
  if (files.length === 0) return null;
  return (
    <section class="guide-files">
      <h2>{peopleText('files')}</h2>
      <ul>
        {files.map(({ name, id, sheetId }) => (
          <li>
            <a href={routeHref({ page: 'sheets', spreadsheetId: id, ...(sheetId === undefined ? {} : { sheetId }) })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
