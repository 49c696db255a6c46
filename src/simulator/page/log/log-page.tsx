/** The log of script runs, and one run with its calls and log lines. */
import { useState } from 'preact/hooks';
import type { ExecutionInfo, WorldInfo } from '../../server/protocol';
import { api } from '../api';
import { routeHref } from '../routes';
import { Icon } from '../shell/icon';
import { useFresh } from '../use-fresh';
import { RunStatus, RunTable, secondsText } from './run-table';
import { logText } from './text';

const SHOWN = 200;

export function LogPage({ world, runId }: { world: WorldInfo; runId: string | undefined }) {
  return runId ? <RunDetail id={runId} /> : <RunList world={world} />;
}

function RunList({ world }: { world: WorldInfo }) {
  const [account, setAccount] = useState('');
  const [functionName, setFunctionName] = useState('');
  const read = () => api.executions({ limit: SHOWN, account: account || undefined });
  const { value: runs, error } = useFresh(read, [account]);
  const shown = runs?.filter((run) => run.functionName.toLowerCase().includes(functionName.toLowerCase()));
  return (
    <>
      <h1>{logText('title')}</h1>
      <p class="filters">
        <label>
          {logText('account')}{' '}
          <select value={account} onChange={(event) => setAccount(event.currentTarget.value)}>
            <option value="">{logText('everyone')}</option>
            {world.accounts.map(({ email }) => (
              <option key={email}>{email}</option>
            ))}
          </select>
        </label>
        <label>
          {logText('functionName')}{' '}
          <input
            type="search"
            value={functionName}
            onInput={(event) => setFunctionName(event.currentTarget.value.trim())}
          />
        </label>
      </p>
      {error && <p class="error">{error}</p>}
      {shown && <RunTable runs={shown} />}
    </>
  );
}

function RunDetail({ id }: { id: string }) {
  const { value: run, error } = useFresh(() => api.execution(id), [id]);
  return (
    <>
      <a class="button" href={routeHref({ page: 'log' })}>
        <Icon name="back" /> {logText('back')}
      </a>
      {error && <p class="error">{error}</p>}
      {run && (
        <>
          <h1>
            {run.functionName} <RunStatus run={run} />
          </h1>
          <p class="is-quiet">
            {logText('script')}: {run.scriptTitle} · {run.account} · {run.kind} · {secondsText(run.modelledMs)}
          </p>
          <LogLines lines={run.logs ?? []} />
          <Calls calls={run.calls} />
        </>
      )}
    </>
  );
}

function LogLines({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{logText('logs')}</h2>
      <pre class="preview">{lines.join('\n')}</pre>
    </section>
  );
}

function Calls({ calls }: { calls: ExecutionInfo['calls'] }) {
  if (!calls) return <p>{logText('noCalls')}</p>;
  return (
    <section>
      <h2>{logText('callList')}</h2>
      <div class="wide-table">
        <table class="runs" aria-label={logText('callList')}>
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">{logText('service')}</th>
              <th scope="col">{logText('detail')}</th>
              <th scope="col">{logText('latency')}</th>
              <th scope="col">{logText('result')}</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call, n) => (
              <tr key={n} class={call.isWrite ? 'is-write' : ''}>
                <td class="is-number">{n + 1}</td>
                <td>
                  {call.service}.{call.method}
                </td>
                <td class="call-detail">{call.detail}</td>
                <td class="is-number">{secondsText(call.latencyMs)}</td>
                <td>
                  <span class={call.ok ? 'badge' : 'badge is-warning'}>{call.status ?? (call.ok ? 'OK' : '!')}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
