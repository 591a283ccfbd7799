import { expect, it } from 'vitest'
import { whyLapsed } from '#app/accounts/proposal-lapse.ts'

const head = { role: 'head', agency: 'dishub', isActive: true } as const
const officer = { role: 'officer', agency: 'dishub', isActive: true } as const
const asked = { agency: 'dishub', accountId: 'someone', isFromHead: true }
const fine = { head, person: officer, isAgencyOpen: true }

it.each([
  ['everybody is where they were', asked, fine, null],
  ['an invitation needs nobody else', { ...asked, accountId: null }, { ...fine, person: null }, null],
  ['the agency is closed', asked, { ...fine, isAgencyOpen: false }, 'agency-closed'],
  ['the head is disabled', asked, { ...fine, head: { ...head, isActive: false } }, 'proposer-gone'],
  ['the head leads another agency', asked, { ...fine, head: { ...head, agency: 'dinkes' } }, 'proposer-gone'],
  ['the head became an officer', asked, { ...fine, head: officer }, 'proposer-gone'],
  ['there is no such head', asked, { ...fine, head: null }, 'proposer-gone'],
  ['the officer is disabled', asked, { ...fine, person: { ...officer, isActive: false } }, 'person-gone'],
  ['the officer works elsewhere', asked, { ...fine, person: { ...officer, agency: 'dinkes' } }, 'person-gone'],
  ['the officer became a coordinator', asked, { ...fine, person: { ...officer, role: 'coordinator' } }, 'person-gone'],
  [
    'between administrators it is not asked',
    { ...asked, isFromHead: false },
    { head: null, person: null, isAgencyOpen: false },
    null,
  ],
] as const)('%s', (_sentence, proposal, found, expected) => {
  expect(whyLapsed(proposal, found)).toBe(expected)
})
