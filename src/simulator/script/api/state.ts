/** What Apps Script remembers of a project besides its code: who changed it when, its versions and deployments. */
import type { ScriptProject } from '../state';

export interface ScriptApiState {
  /** By script id. */
  histories: Record<string, ProjectHistory>;
  /** By script id, oldest first. */
  versions: Record<string, ProjectVersion[]>;
  /** By script id, oldest first. Every project also has a HEAD deployment, which is not kept here. */
  deployments: Record<string, StoredDeployment[]>;
}

/** Who made and last changed something, and when (ms since the epoch). */
export interface Stamp {
  createdMs: number;
  updatedMs: number;
  editor: string;
}

export interface ProjectHistory extends Stamp {
  creator: string;
  /** By `<type> <name>`. */
  files: Record<string, Stamp>;
}

/** A snapshot of a project that never changes. */
export interface ProjectVersion {
  versionNumber: number;
  description?: string;
  createdMs: number;
  project: ScriptProject;
}

export interface StoredDeployment {
  id: string;
  versionNumber: number;
  manifestFileName: string;
  description?: string;
  updatedMs: number;
  /** "The user who deployed": web apps may run as this account. */
  deployer: string;
}

export function newScriptApiState(): ScriptApiState {
  return { histories: {}, versions: {}, deployments: {} };
}
