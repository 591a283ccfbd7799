import type { StaffActor } from '#app/access/actor.ts'
import { inboxQuery, readInboxWish, type InboxWish } from '#app/complaints/inbox-wish.ts'
import { viewOf, type InboxView } from '#app/complaints/inbox-views.ts'
import { listInbox, type InboxPage } from '#app/complaints/list-inbox.server.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { findAccount } from '#models/account.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import { listTopics } from '#models/category.server.ts'
import { listSavedViews } from '#models/saved-view.server.ts'

type Named = { value: string; label: string }

/** Only the names that the page shows: all of them for the form of the filters, otherwise those in force. */
export type InboxNames = { topics: Named[]; agencies: Named[]; assignee: string | null }

export type Inbox = {
  wish: InboxWish
  page: InboxPage
  view: InboxView | null
  own: { name: string; query: Record<string, string>; isCurrent: boolean }[]
  names: InboxNames
  agencyName: string
}

/** A desk's list as its address asks for it, with the person's own views. */
export async function readInbox({
  actor,
  query,
  language,
  now,
  isFiltering,
  limit,
}: {
  actor: StaffActor
  query: URLSearchParams
  language: Language
  now: Date
  isFiltering: boolean
  /** rows of a page, when not the usual ones */
  limit?: number | undefined
}): Promise<Inbox> {
  const wish = readInboxWish(query)
  const [page, saved, names, agencyName] = await Promise.all([
    listInbox({ actor, wish, now, ...(limit === undefined ? {} : { limit }) }),
    listSavedViews(actor.accountId),
    readNames({ actor, wish, language, isFiltering }),
    findShortName(actor.agency),
  ])
  const asked = new URLSearchParams(inboxQuery(wish)).toString()
  const own = saved.map((view) => ({
    name: view.name,
    query: Object.fromEntries(new URLSearchParams(view.query)),
    isCurrent: view.query === asked,
  }))
  const isOwn = own.some(({ isCurrent }) => isCurrent)
  return { wish, page, own, names, agencyName, view: isOwn ? null : viewOf(inboxQuery(wish)) }
}

/** The short name of the person's agency for the head of the desk. */
export async function findShortName(code: string | null): Promise<string> {
  const agency = (await listAgencies()).find((one) => one.code === code)
  return agency?.shortName ?? agency?.name ?? ''
}

async function readNames({
  actor,
  wish,
  language,
  isFiltering,
}: {
  actor: StaffActor
  wish: InboxWish
  language: Language
  isFiltering: boolean
}): Promise<InboxNames> {
  const [agencies, topics] = await Promise.all([listAgencies(), listTopics()])
  const isShown = (code: string) => isFiltering || code === wish.topic || code === wish.agency
  const named = ({ nameId, nameEn }: { nameId: string; nameEn: string }) => (language === 'en' ? nameEn : nameId)
  return {
    topics: topics.filter(({ code }) => isShown(code)).map((topic) => ({ value: topic.code, label: named(topic) })),
    agencies: agencies.filter(({ code }) => isShown(code)).map(({ code, name }) => ({ value: code, label: name })),
    assignee: await colleagueName(actor, wish.assignee),
  }
}

/** A name only for people of the own agency: an id in an address must not tell who works elsewhere. */
async function colleagueName(actor: StaffActor, assignee: string | null): Promise<string | null> {
  if (assignee === null || !/^[0-9a-f]{24}$/.test(assignee)) return null
  const account = await findAccount(assignee)
  return account !== null && account.agency === actor.agency ? account.name : null
}
