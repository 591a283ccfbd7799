import { AttachmentList } from '#app/attachments/components/attachment-list.tsx'
import { isPicture, PicturePage } from '#app/attachments/components/picture-page.tsx'
import { AboutComplaint } from '#app/complaints/components/about-complaint.tsx'
import { Conversation } from '#app/complaints/components/conversation.tsx'
import { DeadlinePanel } from '#app/complaints/components/deadline-panel.tsx'
import { AlsoOpen, DraftsToRead, HoldBox, ListNav } from '#app/complaints/components/desk-aids.tsx'
import { PlaceMap } from '#app/complaints/components/place-map.tsx'
import { DueDate } from '#app/complaints/components/due-date.tsx'
import { EnteredBy } from '#app/complaints/components/entered-by.tsx'
import { History } from '#app/complaints/components/history.tsx'
import { NameBox } from '#app/complaints/components/name-box.tsx'
import { MatterNotice } from '#app/complaints/components/matter-notice.tsx'
import { OfficerRequestNotice } from '#app/complaints/components/officer-request-notice.tsx'
import { RelatedComplaints } from '#app/complaints/components/related-complaints.tsx'
import { SimilarBox } from '#app/complaints/components/similar-box.tsx'
import { StaffForms } from '#app/complaints/components/staff-forms.tsx'
import { ReopenedMarker, StatusTag, Tag } from '#app/complaints/components/status-tag.tsx'
import type { StepProps } from '#app/complaints/components/step-frame.tsx'
import type { NameLook } from '#app/complaints/look-form.ts'
import type { DeskComplaint } from '#app/complaints/read-desk-complaint.server.ts'
import type { Neighbours } from '#app/complaints/components/inbox-page.tsx'
import type { Contact } from '#app/complaints/rules/complaint.ts'
import type { StaffStep } from '#app/complaints/staff-form.ts'
import { paths } from '#app/http/paths.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Rows } from '#app/ui/rows.tsx'
import { SpokenCode } from '#app/ui/spoken-code.tsx'

export const deskParts = ['percakapan', 'riwayat', 'lampiran'] as const
export type DeskPart = (typeof deskParts)[number]

/**
 * One complaint on the desk: words and forms at the left, clocks at the right. Below 1200 px, and to who is read the page,
 * one after the other: the resident's words first, then what is known about them, then what can be done.
 */
export function DeskComplaintPage({
  props,
  part,
  opened,
  contact,
  nameLook,
  picture,
  neighbours,
}: {
  props: StepProps
  part: DeskPart
  opened: StaffStep | null
  contact: Contact | null
  nameLook: NameLook | null
  /** the one that is shown large, by its id, and how large */
  picture: { id: string; size: number } | null
  neighbours: Neighbours
}) {
  const { page, lists, aids } = props
  const { reference } = page.complaint
  const agencyName = (code: string) => lists.agencies.find((agency) => agency.code === code)?.name ?? code
  return (
    <div className="desk-columns">
      <div className="desk-head">
        <ListNav neighbours={neighbours} current={reference} />
        <ComplaintHead page={page} />
        {aids ? <AlsoOpen names={aids.alsoOpen} /> : null}
      </div>
      <div className="desk-text">
        <Parts page={page} part={part} />
        {part === 'percakapan' ? (
          <>
            <Conversation page={page} aids={aids} agencyName={agencyName} />
            {aids ? <DraftsToRead aids={aids} /> : null}
            <ContactBox props={props} contact={contact} />
            <NameBox props={props} look={nameLook} />
          </>
        ) : null}
        {part === 'riwayat' ? (
          <History
            entries={page.complaint.history}
            reader="staff"
            agencyName={agencyName}
            after={({ step }) => (step === 'submit' ? <EnteredBy filedBy={page.complaint.filedBy} /> : null)}
          />
        ) : null}
        {part === 'lampiran' ? <Files page={page} picture={picture} daftar={neighbours.daftar} /> : null}
      </div>
      <aside className="desk-side">
        <DeadlinePanel page={page} />
        {aids ? <HoldBox props={props} aids={aids} /> : null}
        {aids ? <SimilarBox props={props} similar={aids.similar} /> : null}
        {aids?.map ? <PlaceMap map={aids.map} /> : null}
        <AboutComplaint props={props} agencyName={agencyName} daftar={neighbours.daftar} />
      </aside>
      {part === 'percakapan' ? (
        <div className="desk-forms">
          <StaffForms
            props={props}
            opened={opened}
            toStep={(step) => `${paths.officerComplaint(reference, { tulis: step, daftar: neighbours.daftar })}#tulis`}
          />
        </div>
      ) : null}
    </div>
  )
}

export function ComplaintHead({ page }: { page: DeskComplaint }) {
  const t = useTranslate()
  const language = useLanguage()
  const { complaint, nearest, placeName, mustLeave } = page
  const meta = [
    placeName ?? (complaint.place === null ? t('desk.inbox.hiddenPlace') : t('desk.inbox.noPlace')),
    t('desk.page.received', { date: formatDay(complaint.receivedOn, language) }),
    t(`words.channel.${complaint.channel}`),
  ]
  return (
    <header className="stack-2">
      <p className="small soft">
        <SpokenCode>{complaint.reference}</SpokenCode> · {meta.join(' · ')}
      </p>
      <h1>{complaint.title === '' ? t('desk.inbox.waitsForCopy') : complaint.title}</h1>
      <p className="desk-markers">
        <StatusTag status={complaint.status} closedBy={complaint.closedBy} />
        {nearest ? <DueDate due={nearest} /> : null}
        {complaint.priority === 'urgent' ? (
          <Tag icon="triangle" tone="wait" isBoxed>
            {t('inbox.priority.urgent')}
          </Tag>
        ) : null}
        {complaint.reopened > 0 ? <ReopenedMarker /> : null}
        {complaint.identity === 'named' ? null : (
          <Tag icon={null} tone="idle" isBoxed>
            {t(`words.identity.${complaint.identity}`)}
          </Tag>
        )}
        <Tag icon={null} tone="idle" isBoxed>
          {t(`words.publicity.${complaint.publicity}`)}
        </Tag>
        {complaint.restricted ? (
          <Tag icon={null} tone="wait" isBoxed>
            {t('words.marker.restricted')}
          </Tag>
        ) : null}
        {complaint.matter === null ? null : (
          <Tag icon="speech" tone="wait" isBoxed>
            {t('matters.marker')}
          </Tag>
        )}
        {complaint.target === null || complaint.target === 'normal' ? null : (
          <Tag icon="triangle" tone="wait" isBoxed>
            {t(`words.target.${complaint.target}`)}
          </Tag>
        )}
      </p>
      {complaint.matter === null ? null : (
        <MatterNotice matter={complaint.matter} seesLetter={!complaint.isCopy || page.steps.includes('closeMatter')} />
      )}
      <RelatedComplaints complaint={complaint} leaving={page.leavingParts} />
      {complaint.affected > 0 ? (
        <p className="small">{t('publication.list.affected', { count: complaint.affected })}</p>
      ) : null}
      {complaint.status === 'awaiting_approval' ? (
        <p className="notice notice-calm">{t('work.answer.waiting')}</p>
      ) : null}
      {complaint.held === null ? null : (
        <p className="notice">{t('holding.isHeld', { why: t(`holding.why.${complaint.held}`) })}</p>
      )}
      {complaint.openRequest === 'objection' ? <Objection complaint={complaint} /> : null}
      <OfficerRequestNotice page={page} />
      {mustLeave ? <p className="notice">{t('desk.page.leave')}</p> : null}
      {complaint.target === 'against-leadership' ? <p className="notice">{t('desk.page.leadership')}</p> : null}
    </header>
  )
}

/** What the resident says against the refusal stands above everything: it is what the coordinator decides about. */
function Objection({ complaint }: { complaint: DeskComplaint['complaint'] }) {
  const t = useTranslate()
  const text = complaint.history.findLast(({ step }) => step === 'object')?.text
  return (
    <div className="notice stack-2">
      {text ? <p>{t('holding.objected', { text })}</p> : null}
      <p>{t('holding.objectedEmpty')}</p>
    </div>
  )
}

function Parts({ page, part }: { page: DeskComplaint; part: DeskPart }) {
  const t = useTranslate()
  const { reference, history } = page.complaint
  const words = {
    percakapan: t('desk.page.conversation'),
    riwayat: `${t('desk.page.history')} ${String(history.length)}`,
    lampiran: `${t('desk.page.attachments')} ${String(page.attachments.length)}`,
  }
  return (
    <nav aria-label={t('desk.page.tabs')} className="mt-4">
      <ul className="desk-choices">
        {deskParts.map((one) => (
          <li key={one}>
            <a
              href={paths.officerComplaint(reference, one === 'percakapan' ? {} : { bagian: one })}
              aria-current={one === part ? 'page' : undefined}
            >
              {words[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Only of what this person may open: the page holds no other file, and of some a neutral name. */
function Files({
  page,
  picture,
  daftar,
}: {
  page: DeskComplaint
  picture: { id: string; size: number } | null
  daftar: string
}) {
  const t = useTranslate()
  const { complaint, attachments } = page
  const toPicture = (id: string, size = 1) =>
    paths.officerComplaint(complaint.reference, { bagian: 'lampiran', berkas: id, ukuran: size, daftar })
  const pictures = attachments.filter(isPicture)
  const shown = pictures.find(({ id }) => id === picture?.id)
  const back = paths.officerComplaint(complaint.reference, { bagian: 'lampiran', daftar })
  if (picture && shown)
    return <PicturePage pictures={pictures} shown={shown} size={picture.size} toPicture={toPicture} back={back} />
  return (
    <section className="section" id="lampiran">
      <h2>{t('desk.page.attachments')}</h2>
      {attachments.length === 0 ? <p className="soft">{t('desk.page.noAttachments')}</p> : null}
      <AttachmentList attachments={attachments} isDayOnly={complaint.isCopy} toPicture={toPicture} />
    </section>
  )
}

/** Telephone, e-mail and address are an act of their own: its look is written down. */
function ContactBox({ props, contact }: { props: StepProps; contact: Contact | null }) {
  const t = useTranslate()
  const { complaint } = props.page
  if (contact !== null)
    return (
      <section className="section" id="kontak">
        <h2>{t('desk.page.contact')}</h2>
        <Rows
          rows={[
            { label: t('desk.page.phone'), value: contact.phone ?? t('words.notGiven') },
            { label: t('desk.page.email'), value: contact.email ?? t('words.notGiven') },
            { label: t('desk.page.address'), value: contact.address ?? t('words.notGiven') },
          ]}
        />
      </section>
    )
  if (!complaint.hasContact) return null
  return (
    <form method="post" action={`${paths.officerComplaint(complaint.reference)}#kontak`} className="mt-4">
      <input type="hidden" name="token" value={props.token} />
      <p className="actions">
        <Button name="confirm" value="contact" variant="secondary">
          {t('desk.page.contactShow')}
        </Button>
        <span className="small soft">{t('desk.page.contactHint')}</span>
      </p>
    </form>
  )
}
