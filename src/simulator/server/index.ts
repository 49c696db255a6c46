/** The simulator as a server. Rules: ../spec/server.md. */
export { type RunningServer, type ServerOptions, startServer } from './start-server';
