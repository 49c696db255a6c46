/** The mail box of this window's person: sharing mails of Drive and mails of scripts. */
import type { MailInfo } from '../../server/protocol';
import { api } from '../api';
import { localHref, routeHref } from '../routes';
import { session, sessionUrl } from '../session';
import { Icon } from '../shell/icon';
import { momentText } from '../times';
import { useFresh } from '../use-fresh';
import { useWorldNews } from '../world-events';
import { countsOf } from './mail-counts';
import { mailDocument } from './mail-document';
import { mailText } from './text';

export function MailPage({ mailId }: { mailId: string | undefined }) {
  const { value: all = [], error } = useFresh(() => api.mail(), []);
  const mails = all.filter(({ to }) => to.includes(session.as));
  const open = mails.find(({ id }) => id === mailId);
  return (
    <main id="main" tabIndex={-1} class={open ? 'mail has-open' : 'mail'}>
      <section class="mail-list">
        <h1>{mailText('title', { who: session.as })}</h1>
        {error && <p class="error">{error}</p>}
        {mails.length === 0 && <p class="notice">{mailText('empty')}</p>}
        <ul aria-label={mailText('messages')}>
          {mails.map((mail) => (
            <MailLine key={mail.id} mail={mail} isOpen={mail.id === mailId} />
          ))}
        </ul>
        <OtherBoxes mails={all} />
      </section>
      {open ? <Message mail={open} /> : <p class="notice mail-none">{mailText('choose')}</p>}
    </main>
  );
}

function OtherBoxes({ mails }: { mails: readonly MailInfo[] }) {
  const counts = countsOf(mails).filter(([who]) => who !== session.as);
  if (counts.length === 0) return null;
  return (
    <nav class="other-boxes" aria-label={mailText('others')}>
      <h2>{mailText('others')}</h2>
      {counts.map(([who, count]) => (
        <a key={who} href={sessionUrl({ as: who }, routeHref({ page: 'mail' }))}>
          {who} <span class="badge is-quiet">{count}</span>
        </a>
      ))}
    </nav>
  );
}

function MailLine({ mail: { id, from, subject, atMs }, isOpen }: { mail: MailInfo; isOpen: boolean }) {
  const { now } = useWorldNews();
  return (
    <li>
      <a href={routeHref({ page: 'mail', mailId: id })} aria-current={isOpen ? 'true' : undefined}>
        <span class="mail-from">{from}</span>
        <time>{momentText(atMs, now)}</time>
        <strong>{subject}</strong>
      </a>
    </li>
  );
}

function Message({ mail }: { mail: MailInfo }) {
  const { now } = useWorldNews();
  return (
    <article class="message" aria-label={mail.subject}>
      <a class="button is-phone-only" href={routeHref({ page: 'mail' })}>
        <Icon name="back" /> {mailText('back')}
      </a>
      <h2>{mail.subject}</h2>
      <p class="is-quiet">
        {mailText('from')}: {mail.from} · {mailText('to')}: {mail.to.join(', ')} · {momentText(mail.atMs, now)}
      </p>
      {mail.htmlBody ? <HtmlBody html={mail.htmlBody} /> : <p class="mail-text">{mail.body}</p>}
    </article>
  );
}

/** No script of a mail runs; its links open in windows of their own. */
function HtmlBody({ html }: { html: string }) {
  const pageUrl = `${location.origin}${location.pathname}${location.search}`;
  return (
    <iframe
      title={mailText('body')}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcdoc={mailDocument(html, pageUrl, localHref)}
    />
  );
}
