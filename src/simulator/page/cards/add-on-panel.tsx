/** The add-ons of this account at the right of Drive or Sheets: each with its stack of cards. Not on phones. */
import { useEffect, useState } from 'preact/hooks';
import type { AddOnCards } from '../../server/protocol';
import { api } from '../api';
import { Icon } from '../shell/icon';
import { say, sayError } from '../shell/snackbar';
import type { Action, Card } from './card';
import { CardView, openUrl } from './card-view';
import type { FormInputs } from './form';
import { cardText } from './text';

/** What the cards are about. */
export type CardHost = { host: 'drive'; itemIds: readonly string[] } | { host: 'sheets'; spreadsheetId: string };

/** A selection that stands this long is shown to the add-ons: walking through a list starts no runs. */
const SETTLED_MS = 300;

export function AddOnPanel(about: CardHost) {
  const [addOns, setAddOns] = useState<AddOnCards[]>();
  const [problem, setProblem] = useState('');
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(about);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      setProblem('');
      openCards(about).then(
        (cards) => isCurrent && setAddOns(cards),
        (error: Error) => isCurrent && setProblem(error.message),
      );
    }, SETTLED_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, turn]);
  if (about.host === 'sheets' && !addOns?.length) return null;
  return (
    <section class="panel add-ons" aria-label={cardText('addOns')}>
      <header>
        <h2>{cardText('addOns')}</h2>
        <button type="button" class="icon-button" aria-label={cardText('reload')} onClick={() => setTurn(turn + 1)}>
          <Icon name="restore" />
        </button>
      </header>
      {problem && <p class="error">{problem}</p>}
      {addOns?.length === 0 && <p class="is-quiet">{cardText('none')}</p>}
      {addOns?.map((addOn) => (
        <AddOn key={addOn.scriptId} first={addOn} about={about} />
      ))}
    </section>
  );
}

function AddOn({ first, about }: { first: AddOnCards; about: CardHost }) {
  const [{ cards, error }, setShown] = useState(first);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => setShown(first), [first]);
  const { scriptId } = first;
  const stack = cards as Card[];
  const card = stack.at(-1);
  const goBack = () => setShown({ ...first, cards: stack.slice(0, -1) });
  const act = async (action: Action, formInputs: FormInputs) => {
    setBusy(true);
    try {
      const answer = await api.pressCard({ scriptId, action, formInputs, depth: stack.length, ...subjectOf(about) });
      setShown(answer);
      tellOf(answer);
    } catch (problem) {
      sayError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="add-on" aria-label={first.name} aria-busy={isBusy}>
      <header>
        {stack.length > 1 && (
          <button type="button" class="icon-button" aria-label={cardText('back')} onClick={goBack}>
            <Icon name="back" />
          </button>
        )}
        <h3 class="add-on-name">{first.name}</h3>
        {isBusy && <span role="status">{cardText('working')}</span>}
      </header>
      {error && <p class="error">{error}</p>}
      {card && <CardView card={card} onAction={act} />}
      {!card && !error && <p class="is-quiet">{cardText('noCard')}</p>}
    </section>
  );
}

function openCards(about: CardHost): Promise<AddOnCards[]> {
  const answer = about.host === 'drive' ? api.driveCards([...about.itemIds]) : api.sheetsCards(about.spreadsheetId);
  return answer.then(({ addOns }) => addOns);
}

function subjectOf(about: CardHost) {
  return about.host === 'drive'
    ? { host: about.host, itemIds: [...about.itemIds] }
    : { host: about.host, spreadsheetId: about.spreadsheetId };
}

function tellOf({ notification, openLink }: AddOnCards): void {
  if (notification) say(notification);
  if (openLink) openUrl(openLink);
}
