/** Why the local Workspace does not start: one sentence in Vietnamese, one in English, exit code 2. */
export class StartError extends Error {
  constructor(vietnamese: string, english: string) {
    super(`${vietnamese}\n${english}`);
    this.name = 'StartError';
  }
}
