import { villageWords } from '#app/complaints/components/village-told.tsx'
import { whoIs } from '#app/complaints/components/responsible.ts'
import type { Receipt } from '#app/complaints/read-receipt.server.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { shorten } from '#app/complaints/rules/text.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import { translator } from '#app/i18n/translate.ts'
import { placeName } from '#app/places/place-name.ts'

/** Long enough for most stories whole, short enough to keep the file under 2 kB. */
const storyLetters = 500
const lineLetters = 120

/** The receipt as a text file: what the print version says, without the letterhead. UTF-8, under 2 kB. */
export function receiptText(
  receipt: Receipt,
  { language, trackAt, isTestSite }: { language: Language; trackAt: string; isTestSite: boolean },
): string {
  const t = translator(language)
  const none = t('submit.check.none')
  const place = [placeName(receipt.place), receipt.place.words].filter((part) => part !== null).join(' · ')
  const due = (label: string, { on, provisional }: { on: string; provisional: boolean }) =>
    `${label}: ${formatDay(on, language, 'weekday')}${provisional ? ` ${t('receipt.estimate')}` : ''}`
  return [
    ...(isTestSite ? [t('shell.testSite'), ''] : []),
    t('receipt.paper.title'),
    '',
    `${t('receipt.number')}: ${receipt.reference}`,
    `${t('receipt.code')}: ${receipt.code?.replaceAll('-', ' ') ?? t('receipt.masked')}`,
    '',
    t('receipt.paper.timeValue', {
      moment: formatMoment(receipt.submittedAt, language),
      channel: t(`words.channel.${receipt.channel}`),
    }),
    t('receipt.owner', { who: whoIs(receipt.responsible, t) }),
    '',
    ...(receipt.checkedBy ? [due(t('receipt.checked'), receipt.checkedBy)] : []),
    due(t('receipt.firstReply'), receipt.firstReplyBy),
    due(t('receipt.answer'), receipt.answerBy),
    '',
    `${t('receipt.paper.story')}: ${shorten(receipt.body, storyLetters)}`,
    `${t('receipt.paper.place')}: ${shorten(place, lineLetters) || none}`,
    `${t('receipt.paper.want')}: ${shorten(receipt.requestedSettlement ?? none, lineLetters)}`,
    `${t('receipt.paper.choices')}: ${t(`words.identity.${receipt.identity}`)}; ${t(`words.publicity.${receipt.publicity}`)}`,
    `${t('receipt.paper.files')}: ${t('receipt.paper.filesCount', { count: receipt.fileCount })}`,
    ...(receipt.village ? ['', villageWords(receipt.village, t, language)] : []),
    '',
    t('receipt.paper.address', { address: trackAt }),
    t('receipt.paper.ombudsman'),
    '',
  ].join('\r\n')
}
