/** The teams that the rows of the tab 'Lớp' name. A renamed team keeps the id of its first name. */
import { slug } from '../shared/text';
import { type Findings, problemAt, type TableRow } from './read-table';
import type { Team } from './types';

type TeamRow = TableRow<'team' | 'formerTeam'>;

export interface TeamsReading {
  /** In the order of the tab. */
  readonly teams: readonly Team[];
  /** The ids by the slug of the name people write now. */
  readonly idsByName: ReadonlyMap<string, string>;
}

/** One row of a team is enough to say what it was called first; two rows must not say two things. */
export function readTeams(rows: readonly TeamRow[], findings: Findings): TeamsReading {
  const formerNames = readFormerNames(rows, findings);
  const teams = new Map<string, Team>();
  const rowOfId = new Map<string, TeamRow>();
  for (const row of rows) {
    const name = row.text('team');
    const key = slug(name);
    if (key === '' || teams.has(key)) continue;
    const id = formerNames.get(key) ?? key;
    const earlier = rowOfId.get(id);
    if (earlier) findings.problems.push(conflict(row, earlier));
    rowOfId.set(id, row);
    teams.set(key, { id, name });
  }
  return { teams: [...teams.values()], idsByName: new Map([...teams].map(([key, { id }]) => [key, id])) };
}

/** The slug of the first name by that of today's. */
function readFormerNames(rows: readonly TeamRow[], findings: Findings): Map<string, string> {
  const named = new Map<string, { former: string; row: TeamRow }>();
  for (const row of rows) {
    const [key, former] = [slug(row.text('team')), slug(row.text('formerTeam'))];
    if (key === '' || former === '') continue;
    const known = named.get(key);
    if (!known) named.set(key, { former, row });
    else if (known.former !== former) findings.problems.push(conflict(row, known.row));
  }
  return new Map([...named].map(([key, { former }]) => [key, former]));
}

function conflict(row: TeamRow, other: TeamRow) {
  return problemAt('FormerTeamConflict', row.place('formerTeam'), { otherRow: other.row });
}
