import type { RoutingRules } from '#app/complaints/rules/routing-match.ts'
import { kindRules } from './routing-kind-rules.server.ts'
import { protectedRules } from './routing-protected-rules.server.ts'

/**
 * The rules a new database starts with. An administrator's edits live in the database and win over these; rules that
 * nobody edited follow this list.
 */
export const firstRoutingRules: RoutingRules = [...protectedRules, ...kindRules]
