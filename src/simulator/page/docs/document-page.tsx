/** A document as a person sees it: a sheet of paper to write on, or to read with the reason why only that. */
import { lockOf, placeOf } from '../drive/item';
import { LockNote } from '../drive/item-details';
import { routeHref } from '../routes';
import { session } from '../session';
import { Icon } from '../shell/icon';
import { useFresh } from '../use-fresh';
import { type OpenDocument, readDocument } from './docs-api';
import { keepMine, takeTheirs } from './draft';
import { docsText } from './text';
import { type Drafting, useDraft } from './use-draft';

export function DocumentPage({ documentId }: { documentId: string }) {
  const { value, error, reload } = useFresh(() => readDocument(documentId), [documentId]);
  return (
    <main id="main" tabIndex={-1} class={`document is-${session.client}`}>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {value && <OpenedDocument opened={value} reload={reload} />}
      {!value && !error && <p class="notice">{docsText('loading')}</p>}
    </main>
  );
}

/** Who lost the right to write while writing keeps the words on the screen. */
function OpenedDocument({ opened, reload }: { opened: OpenDocument; reload(): void }) {
  const drafting = useDraft(opened, reload);
  const { item } = opened;
  const mayWrite = item.capabilities.canModifyContent;
  const isWriting = mayWrite || drafting.state !== 'saved';
  const lock = lockOf(item);
  return (
    <>
      <header class="document-head">
        <h1>{item.name}</h1>
        {!mayWrite && <span class="badge">{docsText('viewOnly')}</span>}
        {isWriting && (
          <span class={`save-state is-${drafting.state}`} role="status">
            {docsText(drafting.state)}
          </span>
        )}
        <a class="document-place" href={routeHref(placeOf(item))} title={docsText('inDrive')}>
          <Icon name="folder" />
          <span class="visually-hidden">{docsText('inDrive')}</span>
        </a>
      </header>
      {lock && <LockNote lock={lock} />}
      <Problem {...drafting} />
      {isWriting ? <Paper {...drafting} /> : <Print text={opened.text} />}
    </>
  );
}

function Paper({ draft, type, save }: Drafting) {
  return (
    <div class="paper-place">
      <textarea
        class="paper"
        aria-label={docsText('text')}
        value={draft.text}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={save}
      />
    </div>
  );
}

function Print({ text }: { text: string }) {
  return (
    <div class="paper-place">
      <article class="paper" aria-label={docsText('text')}>
        {text || <span class="is-quiet">{docsText('empty')}</span>}
      </article>
    </div>
  );
}

/** What stands between the words and the document, and what to do about it. */
function Problem({ draft, state, save, choose }: Drafting) {
  if (state === 'refused') {
    return (
      <p class="document-problem" role="alert">
        {docsText('why', { message: draft.problem ?? '' })}
        <button type="button" onClick={save}>
          {docsText('again')}
        </button>
      </p>
    );
  }
  if (state !== 'conflict') return null;
  return (
    <p class="document-problem" role="alert">
      {docsText('conflictWhy')}
      <button type="button" onClick={() => choose(keepMine)}>
        {docsText('keepMine')}
      </button>
      <button type="button" onClick={() => choose(takeTheirs)}>
        {docsText('takeTheirs')}
      </button>
    </p>
  );
}
