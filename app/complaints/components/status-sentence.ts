import { authorityName } from '#app/complaints/components/authority-name.ts'
import { dueDay } from '#app/complaints/components/due-day.ts'
import type { TrackingPage } from '#app/complaints/read-tracking-page.server.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import type { Due } from '#app/complaints/rules/deadline.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'

/** Where it stands in one or two sentences, with the day that counts: the earlier of the service and the legal date. */
export function statusSentence(page: TrackingPage, t: Translate, language: Language): string {
  const { complaint, dates, today, agencyNames } = page
  const day = (due: Due | null) => (due ? dueDay(due, t, language) : t('track.status.noDate'))
  const agency = complaint.agency === null ? '' : (agencyNames[complaint.agency] ?? complaint.agency)
  const isLate = (due: Due | null): due is Due => due !== null && due.on < today
  const last = complaint.history.at(-1)
  switch (complaint.status) {
    case 'submitted':
      if (isLate(dates.checkedBy)) return t('track.lateDesk', { date: day(dates.checkedBy) })
      return t(complaint.reopened > 0 ? 'track.status.reopenedDesk' : 'track.status.submitted', {
        date: day(dates.checkedBy),
      })
    case 'incomplete': {
      const asked = complaint.history.findLast((entry) => entry.step === 'ask')
      return t('track.status.incomplete', { what: asked?.text ?? '', date: day(dates.completeBy) })
    }
    case 'forwarded':
      if (isLate(dates.firstReplyBy)) return t('track.late', { agency, date: day(dates.firstReplyBy) })
      return t('track.status.forwarded', { agency, date: day(dates.firstReplyBy) })
    case 'in_progress':
    case 'awaiting_approval': {
      const due = dates.firstReplyBy ?? dates.answerBy
      if (isLate(due)) return t('track.late', { agency, date: day(due) })
      if (dates.firstReplyBy && complaint.reopened > 0) return t('track.status.reopened', { agency, date: day(due) })
      return t('track.status.in_progress', { agency, date: day(dates.answerBy) })
    }
    case 'answered':
      return t('track.status.answered', { agency, date: day(dates.respondBy) })
    case 'closed': {
      const date = page.reopenUntil ? formatDay(page.reopenUntil, language) : ''
      if (complaint.closedBy === 'silence') return t('track.status.closedBySilence', { date })
      const outcome = complaint.outcome ? t(`words.outcome.${complaint.outcome}`) : ''
      const canReopen = page.steps.includes('dispute')
      return t(canReopen ? 'track.status.closed' : 'track.status.closedLong', { outcome, date })
    }
    case 'referred': {
      const facts = complaint.history.findLast((entry) => entry.step === 'refer')?.facts
      const authority = facts?.authority ? authorityName(facts.authority, facts.authorityName, t) : ''
      return t('track.status.referred', { authority, contact: facts?.contact ?? t('words.notFilled') })
    }
    case 'rejected': {
      const facts = complaint.history.findLast((entry) => entry.step === 'reject')?.facts
      const reason = facts?.rejection ? t(`words.rejection.${facts.rejection}`) : ''
      return t('track.status.rejected', { reason, nextDoor: facts?.nextDoor ?? '' })
    }
    case 'withdrawn':
      return t('track.status.withdrawn', { date: last ? formatDay(last.on, language) : '' })
    case 'merged':
      return t('track.status.merged')
  }
}
