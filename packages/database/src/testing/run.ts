/**
 * What the processes of one test run share: the server and the beginning of their databases' names. Both travel in
 * the environment, which workers and the programs they start inherit.
 */

const missing = 'tests that need a database run under the vitest.config.ts of the repository, which starts a server'

/** The server this run's databases are on. */
export const serverUrl = (): string => {
  const url = process.env.GEZHI_TEST_DATABASE_URL
  if (url === undefined) throw new Error(missing)
  return url
}

/** Several runs may share a server that was given to them: their databases differ by this. */
export const databasePrefix = (): string => {
  const run = process.env.GEZHI_TEST_RUN
  if (run === undefined) throw new Error(missing)
  return `gezhi_test_${run}_`
}
