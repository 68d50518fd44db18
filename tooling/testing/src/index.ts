export {
  blankDatabase,
  type Filling,
  freshDatabase,
  onFreshDatabase,
  startThrowAway,
  temporaryFolder
} from '@gezhi/database/testing'
export { type ServerOptions, serverProgram, startServer, type TestServer } from './server.ts'
