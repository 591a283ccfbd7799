import type { RoutingRule } from '#app/complaints/rules/routing-match.ts'
import { education, health, insurance, registry, social, emergencies } from './routing-care-rules.server.ts'
import {
  licensing,
  villages,
  districts,
  order,
  service,
  information,
  finance,
} from './routing-government-rules.server.ts'
import { work, farming, trade } from './routing-livelihood-rules.server.ts'
import { others } from './routing-other-rules.server.ts'
import { aids } from './routing-reading-aids.server.ts'
import { units } from './routing-unit-rules.server.ts'
import { environment, utilities } from './routing-surroundings-rules.server.ts'
import { housing, land, publicWorks, transport } from './routing-works-rules.server.ts'

// Which words speak for which kind of service, one line of reason each. Written for this product from general knowledge of
// how Indonesian regencies divide their work (UU 23/2014, annex) and of how residents write; no text of any collection is
// copied. Grammar of the words: app/complaints/rules/README.md.

export const kindRules: readonly RoutingRule[] = [
  ...aids,
  ...education,
  ...health,
  ...insurance,
  ...publicWorks,
  ...housing,
  ...utilities,
  ...registry,
  ...social,
  ...environment,
  ...transport,
  ...licensing,
  ...villages,
  ...districts,
  ...order,
  ...work,
  ...land,
  ...service,
  ...information,
  ...farming,
  ...trade,
  ...finance,
  ...emergencies,
  ...others,
  ...units,
]
