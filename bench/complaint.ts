import { paths } from '#app/http/paths.ts'
import { comparePages } from './support/pages.ts'

// `npm run bench -- complaint`: the page of one complaint, asked for by an officer of the agency that has it.

await comparePages('complaint', [
  {
    name: 'officer',
    ask: ({ officer, openOnes }) => ({
      as: officer,
      paths: openOnes.map((reference) => paths.officerComplaint(reference)),
    }),
  },
])
