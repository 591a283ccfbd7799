import { paths } from '#app/http/paths.ts'
import { comparePages } from './support/pages.ts'

// `npm run bench -- inbox`: the list of open complaints, of an officer (own agency) and of a coordinator (all).

await comparePages('inbox', [
  { name: 'officer', ask: ({ officer }) => ({ as: officer, paths: [paths.inbox()] }) },
  { name: 'coordinator', ask: ({ coordinator }) => ({ as: coordinator, paths: [paths.inbox()] }) },
])
