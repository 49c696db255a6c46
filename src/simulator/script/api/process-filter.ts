/** The filters of both lists of processes: each given field must fit. */
import type { RestCall } from '../../kernel/rest';
import type { ExecutionSummary } from '../state';
import { invalidArgument } from './access';
import type { ProcessResource } from './process-resource';

interface ProcessFilter {
  scriptId?: string;
  deploymentId?: string;
  functionName?: string;
  projectName?: string;
  startTime?: string;
  endTime?: string;
  statuses?: string[];
  types?: string[];
  userAccessLevels?: string[];
}

/** The parameters `<prefix>.<field>`. @throws GoogleError 400 for a time that is none */
export function readFilter(params: RestCall['params'], prefix: string): ProcessFilter {
  const fields = Object.entries(params).filter(([name]) => name.startsWith(`${prefix}.`));
  const filter: ProcessFilter = Object.fromEntries(
    fields.map(([name, value]) => [name.slice(prefix.length + 1), value]),
  );
  for (const time of [filter.startTime, filter.endTime]) {
    if (time !== undefined && Number.isNaN(Date.parse(time))) throw invalidArgument();
  }
  return filter;
}

/** Started on or after `startTime`, completed on or before `endTime`; a project name contains the given text. */
export function isWanted(filter: ProcessFilter, run: ExecutionSummary, process: ProcessResource): boolean {
  return (
    isSame(filter.scriptId, run.scriptId) &&
    isSame(filter.deploymentId, run.deploymentId) &&
    isSame(filter.functionName, run.functionName) &&
    process.projectName.includes(filter.projectName ?? '') &&
    isOneOf(filter.statuses, process.processStatus) &&
    isOneOf(filter.types, process.processType) &&
    isOneOf(filter.userAccessLevels, process.userAccessLevel) &&
    (filter.startTime === undefined || run.startMs >= Date.parse(filter.startTime)) &&
    (filter.endTime === undefined || run.startMs + run.modelledMs <= Date.parse(filter.endTime))
  );
}

function isSame(wanted: string | undefined, value: string | undefined): boolean {
  return wanted === undefined || wanted === value;
}

function isOneOf(wanted: readonly string[] | undefined, value: string): boolean {
  return wanted === undefined || wanted.includes(value);
}
