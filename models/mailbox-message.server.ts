import mongoose, { Schema, type InferSchemaType } from 'mongoose'
import { defineModel } from '#models/define-model.server.ts'

// What the built-in mailbox received. For development, demo and tests; production has no such mailbox.
const schema = new Schema(
  {
    messageId: { type: String, required: true },
    // The recipient of the SMTP envelope, not of the header.
    to: { type: String, required: true },
    from: { type: String, default: '' },
    subject: { type: String, default: '' },
    text: { type: String, default: '' },
    html: { type: String, default: '' },
    headers: { type: Schema.Types.Mixed, default: {} },
    sizeBytes: { type: Number, required: true },
    receivedAt: { type: Date, required: true },
    // More than one after an uncertain outcome: the sender sent it again with the same Message-ID.
    deliveries: { type: Number, required: true },
  },
  { collection: 'mailbox-messages', versionKey: false, minimize: false },
)

// Makes a repeated delivery one message.
schema.index({ messageId: 1, to: 1 }, { unique: true })
// Serves /kotak-surat filtered by recipient, and the count by recipient.
schema.index({ to: 1, _id: -1 })

type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('MailboxMessage', schema)

export type MailboxMessage = {
  id: string
  messageId: string
  to: string
  from: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  sizeBytes: number
  receivedAt: Date
  deliveries: number
}

export type MailboxListing = Pick<MailboxMessage, 'id' | 'to' | 'subject' | 'receivedAt' | 'deliveries'>

/** Stores a delivery; the same Message-ID to the same recipient again only counts. */
export async function storeMailboxMessage(message: Omit<MailboxMessage, 'id' | 'deliveries'>): Promise<void> {
  const { messageId, to, ...rest } = message
  await model.updateOne({ messageId, to }, { $setOnInsert: rest, $inc: { deliveries: 1 } }, { upsert: true }).exec()
}

/** Newest first; `after` is the last id of the page before. */
export async function listMailboxMessages({
  to = null,
  after = null,
  limit,
}: {
  to?: string | null
  after?: string | null
  limit: number
}): Promise<MailboxListing[]> {
  const filter: Record<string, unknown> = {}
  if (to) filter['to'] = to
  if (after && mongoose.isValidObjectId(after)) {
    filter['_id'] = mongoose.trusted({ $lt: new mongoose.Types.ObjectId(after) })
  }
  const rows = await model
    .find(filter, { to: 1, subject: 1, receivedAt: 1, deliveries: 1 })
    .sort({ _id: -1 })
    .limit(limit)
    // Without a filter the query would be a scan of the collection followed by a sort.
    .hint(to ? { to: 1, _id: -1 } : { _id: 1 })
    .lean()
    .exec()
  return rows.map(({ _id, to: recipient, subject, receivedAt, deliveries }) => ({
    id: String(_id),
    to: recipient,
    subject,
    receivedAt,
    deliveries,
  }))
}

export async function findMailboxMessage(id: string): Promise<MailboxMessage | null> {
  if (!mongoose.isValidObjectId(id)) return null
  const row = await model.findOne({ _id: id }).lean().exec()
  return row ? toMessage(row) : null
}

/** All messages to one recipient, oldest first. For tests and the replay, not for a page. */
export async function listMailTo(to: string): Promise<MailboxMessage[]> {
  const rows = await model.find({ to }).sort({ _id: -1 }).lean().exec()
  return rows.map(toMessage).reverse()
}

/** How many messages and deliveries each of these recipients has; those without any are left out. */
export async function countMailTo(
  recipients: readonly string[],
): Promise<Map<string, { messages: number; deliveries: number }>> {
  const rows = await model.aggregate<{ _id: string; messages: number; deliveries: number }>([
    { $match: { to: { $in: [...recipients] } } },
    { $group: { _id: '$to', messages: { $sum: 1 }, deliveries: { $sum: '$deliveries' } } },
  ])
  return new Map(rows.map(({ _id, messages, deliveries }) => [_id, { messages, deliveries }]))
}

/** How often each of these messages was delivered, all recipients together; those that never came are left out. */
export async function countDeliveries(messageIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await model.aggregate<{ _id: string; deliveries: number }>([
    { $match: { messageId: { $in: [...messageIds] } } },
    { $group: { _id: '$messageId', deliveries: { $sum: '$deliveries' } } },
  ])
  return new Map(rows.map(({ _id, deliveries }) => [_id, deliveries]))
}

function toMessage(row: Stored & { _id: unknown }): MailboxMessage {
  return {
    id: String(row._id),
    messageId: row.messageId,
    to: row.to,
    from: row.from,
    subject: row.subject,
    text: row.text,
    html: row.html,
    headers: (row.headers ?? {}) as Record<string, string>,
    sizeBytes: row.sizeBytes,
    receivedAt: row.receivedAt,
    deliveries: row.deliveries,
  }
}
