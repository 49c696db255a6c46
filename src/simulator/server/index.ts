/** The simulator as a server. Rules: ../spec/server.md. */

export { restoreWorld, type SavedWorld, savedWorld } from './saved-world';
export { type RunningServer, type ServerOptions, startServer } from './start-server';
