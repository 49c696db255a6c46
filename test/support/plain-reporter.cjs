/**
 * Ends a test run with one plain line, `N passed, N failed`; a file that could not run counts as one failure.
 * Jest puts its own summary behind all other reporters, so the line waits for the end of the process.
 */
module.exports = class PlainReporter {
  constructor(globalConfig) {
    this.stream = globalConfig.json ? process.stderr : process.stdout;
  }

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.once('exit', () => this.stream.write(`${results.numPassedTests} passed, ${failed} failed\n`));
  }
};
