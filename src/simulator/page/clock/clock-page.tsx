/** Moves the time of the world and tells which triggers ran on the way. */
import { useState } from 'preact/hooks';
import type { ClockAnswer, ClockRequest } from '../../server/protocol';
import { api } from '../api';
import { RunTable } from '../log/run-table';
import { Icon } from '../shell/icon';
import { sayError } from '../shell/snackbar';
import { dayText, fromLocalInput, momentText, nextMorning, nextSchoolMorning, timeText, toLocalInput } from '../times';
import { noteWorld, useWorldNews } from '../world-events';
import { clockText } from './text';

interface Move extends ClockAnswer {
  from: number;
}

export function ClockPage() {
  const { now, isRunning } = useWorldNews();
  const [isMoving, setMoving] = useState(false);
  const [move, setMove] = useState<Move>();
  const go = async (request: ClockRequest) => {
    setMoving(true);
    try {
      const answer = await api.moveClock(request);
      noteWorld({ now: answer.now, isRunning: answer.isRunning });
      if (request.isRunning === undefined) setMove({ ...answer, from: now });
    } catch (error) {
      sayError(error);
    } finally {
      setMoving(false);
    }
  };
  return (
    <div class="clock-page">
      <h1>{clockText('title')}</h1>
      <p class="lead">{clockText('intro')}</p>
      <p class="big-time">
        <strong>{timeText(now)}</strong>
        <span>{dayText(now)}</span>
      </p>
      <Moves key={move?.now} now={now} isRunning={isRunning} isMoving={isMoving} go={go} />
      {isMoving && <p role="status">{clockText('moving')}</p>}
      {move && <Fired move={move} />}
    </div>
  );
}

interface MovesProps {
  now: number;
  isRunning: boolean;
  isMoving: boolean;
  go: (request: ClockRequest) => void;
}

function Moves({ now, isRunning, isMoving, go }: MovesProps) {
  // What is being typed is not overwritten by a clock that runs.
  const [offered] = useState(toLocalInput(now));
  const jump = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement).get('to');
    go({ to: fromLocalInput(String(typed)) });
  };
  return (
    <fieldset class="moves" disabled={isMoving} aria-label={clockText('title')}>
      <button type="button" onClick={() => go({ isRunning: !isRunning })}>
        <Icon name="clock" /> {clockText(isRunning ? 'stop' : 'run')}
      </button>
      <button type="button" onClick={() => go({ byMinutes: 5 })}>
        {clockText('fiveMinutes')}
      </button>
      <button type="button" onClick={() => go({ byMinutes: 30 })}>
        {clockText('halfHour')}
      </button>
      <button type="button" onClick={() => go({ to: nextMorning(now) })}>
        {clockText('nextMorning')}
      </button>
      <button type="button" onClick={() => go({ to: nextSchoolMorning(now) })}>
        {clockText('nextSchoolMorning')}
      </button>
      <form onSubmit={jump}>
        <label>
          {clockText('jumpTo')}{' '}
          <input name="to" type="datetime-local" required min={toLocalInput(now)} defaultValue={offered} />
        </label>
        <button type="submit">{clockText('jump')}</button>
      </form>
    </fieldset>
  );
}

function Fired({ move: { from, now, executions } }: { move: Move }) {
  return (
    <section aria-live="polite">
      <h2>{clockText('fired')}</h2>
      <p>{clockText('moved', { from: momentText(from, now), to: momentText(now, now) })}</p>
      {executions.length === 0 ? <p>{clockText('firedNothing')}</p> : <RunTable runs={executions} />}
    </section>
  );
}
