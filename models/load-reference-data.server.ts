import { agencyModel } from './agency.server.ts'
import { authorityModel } from './authority.server.ts'
import { categoryModel } from './category.server.ts'
import { holidayModel } from './holiday.server.ts'
import { agencies, type AgencyRow } from './reference-data/agencies.server.ts'
import { authorityRows, type AuthorityRow } from './reference-data/authorities.server.ts'
import { clockLengths, type ClockLengthsRow } from './reference-data/clock-lengths.server.ts'
import { holidayYears, type HolidayYear } from './reference-data/holidays.server.ts'
import { regencyRow, type RegencyRow } from './reference-data/regency.server.ts'
import { topics, type TopicRow } from './reference-data/topics.server.ts'
import { forgetReferenceData } from './reference-memory.server.ts'
import { loadRows } from './reference-row.server.ts'
import { regencyId, regencyModel } from './regency.server.ts'
import { seedRoutingRules } from './routing-rule.server.ts'
import { clockLengthsModel } from './service-class.server.ts'

export type ReferenceData = {
  agencies: readonly AgencyRow[]
  topics: readonly TopicRow[]
  authorities: readonly AuthorityRow[]
  holidayYears: readonly HolidayYear[]
  clockLengths: readonly ClockLengthsRow[]
  regency: RegencyRow
}

export const shippedReferenceData: ReferenceData = {
  agencies,
  topics,
  authorities: authorityRows,
  holidayYears,
  clockLengths,
  regency: regencyRow,
}

/** What an office has before anybody fills it in. Part of the seed, so that an edit of it is known as one. */
const nobodyYet = {
  email: null,
  phone: null,
  personInCharge: null,
  post: null,
  address: null,
  hours: null,
  substitutePerson: null,
  substitute: null,
  approvesAnswers: false,
  namedSince: null,
  formerNames: [],
  isActive: true,
  closed: null,
}

/** What a topic has before anybody sets it. */
const untouchedTopic = { agencies: [], classDefault: null, questions: [], isActive: true, successor: null }

/**
 * Runs at every start: new rows arrive, unedited fields follow a changed file, an administrator's edits stay, nothing is
 * deleted. `shipped` is a parameter so that a test can ship a changed file.
 */
export async function loadReferenceData(shipped: ReferenceData = shippedReferenceData): Promise<void> {
  await Promise.all([
    seedRoutingRules(),
    loadRows(
      agencyModel,
      keyed(shipped.agencies, 'code', (order) => ({ order, ...nobodyYet })),
    ),
    loadRows(
      categoryModel,
      keyed(shipped.topics, 'code', (order) => ({ order, ...untouchedTopic })),
    ),
    loadRows(
      authorityModel,
      keyed(shipped.authorities, 'code', (order) => ({ order, isActive: true })),
    ),
    loadRows(holidayModel, keyed(shipped.holidayYears, 'year')),
    loadRows(clockLengthsModel, keyed(shipped.clockLengths, 'validFrom')),
    loadRows(regencyModel, new Map([[regencyId, { ...shipped.regency }]])),
  ])
  // Also when nothing changed: a start that was killed half-way may have changed something and never said so.
  await forgetReferenceData()
}

/** The rows by their code, which is not repeated inside. `more`: what a row has beside the file, by its place in it. */
function keyed<Key extends string>(
  rows: readonly Record<Key, string | number>[],
  key: Key,
  more: (order: number) => object = () => ({}),
): Map<string, Record<string, unknown>> {
  return new Map(
    rows.map((row, order) => {
      const { [key]: code, ...rest } = row
      return [String(code), { ...more(order), ...rest }]
    }),
  )
}
