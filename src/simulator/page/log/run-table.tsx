/** A table of script runs; each leads to its detail. */
import type { ExecutionInfo } from '../../server/protocol';
import { routeHref } from '../routes';
import { momentText } from '../times';
import { useWorldNews } from '../world-events';
import { logText } from './text';

export function RunTable({ runs }: { runs: readonly ExecutionInfo[] }) {
  if (runs.length === 0) return <p class="notice">{logText('empty')}</p>;
  return (
    <div class="wide-table">
      <table class="runs" aria-label={logText('runs')}>
        <thead>
          <tr>
            <th scope="col">{logText('start')}</th>
            <th scope="col">{logText('functionName')}</th>
            <th scope="col">{logText('account')}</th>
            <th scope="col">{logText('kind')}</th>
            <th scope="col">{logText('calls')}</th>
            <th scope="col">{logText('time')}</th>
            <th scope="col">{logText('result')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RunRow({ run }: { run: ExecutionInfo }) {
  const { now } = useWorldNews();
  return (
    <tr>
      <td>{momentText(run.startMs, now)}</td>
      <td>
        <a href={routeHref({ page: 'log', runId: run.id })}>{run.functionName}</a>
      </td>
      <td>{run.account}</td>
      <td>{run.kind}</td>
      <td class="is-number">
        {run.callCount} ({run.writeCount})
      </td>
      <td class="is-number">{secondsText(run.modelledMs)}</td>
      <td>
        <RunStatus run={run} />
      </td>
    </tr>
  );
}

export function RunStatus({ run: { status, error } }: { run: ExecutionInfo }) {
  return (
    <>
      <span class={status === 'completed' ? 'badge' : 'badge is-warning'}>{logText(status)}</span>
      {error && <span class="run-error"> {error.message}</span>}
    </>
  );
}

export function secondsText(ms: number): string {
  return logText('seconds', { n: (ms / 1_000).toFixed(1) });
}
