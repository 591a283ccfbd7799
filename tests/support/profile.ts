/** What the database's profiler writes about one question, as far as it matters here. */
export type ProfiledQuery = {
  ns: string
  op: string
  command?: Record<string, unknown>
  planSummary?: string
  hasSortStage?: boolean
  docsExamined?: number
  keysExamined?: number
}

const mostSortedInMemory = 100

/** The questions that read more than they answer, each by a line a person can search for. */
export function slowQueries(queries: ProfiledQuery[]): string[] {
  return [...new Set(queries.filter((query) => !isAllowed(query)).map(nameOf))]
}

function isAllowed(query: ProfiledQuery): boolean {
  if (query.planSummary?.includes('COLLSCAN')) return isGridFsCheck(query) || isMigration(query)
  return !query.hasSortStage || Math.max(query.docsExamined ?? 0, query.keysExamined ?? 0) <= mostSortedInMemory
}

/** Before its first write a GridFS bucket asks whether the collection is empty: one document, never a scan. */
function isGridFsCheck(query: ProfiledQuery): boolean {
  return query.ns.endsWith('.files') && query.command?.['limit'] === 1 && (query.docsExamined ?? 0) <= 1
}

/** A migration reads whole collections by its nature and says so in the query's comment. */
function isMigration(query: ProfiledQuery): boolean {
  const comment = query.command?.['comment']
  return typeof comment === 'string' && comment.startsWith('migration')
}

function nameOf(query: ProfiledQuery): string {
  const { command = {} } = query
  const asked = command['filter'] ?? command['q'] ?? command['query'] ?? command['pipeline'] ?? {}
  const sort = command['sort'] ? ` sorted by ${JSON.stringify(command['sort'])}` : ''
  const seen = Math.max(query.docsExamined ?? 0, query.keysExamined ?? 0)
  return `${query.op} in ${query.ns.split('.').slice(1).join('.')}: ${JSON.stringify(asked).slice(0, 300)}${sort} (${query.planSummary ?? 'no plan'}, ${String(seen)} read)`
}
