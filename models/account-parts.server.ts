import { Schema } from 'mongoose'

// What an account and a proposal about one hold alike.

const scopeSchema = new Schema({ topics: { type: [String] }, districts: { type: [String] } }, { _id: false })
const absenceSchema = new Schema(
  {
    from: { type: String, required: true },
    to: { type: String, required: true },
    substitute: { type: String, required: true },
  },
  { _id: false },
)

/** What an officer looks after inside the agency; both lists empty: all of it. */
export const scopePart = { type: scopeSchema, default: { topics: [], districts: [] } }
/** Days in the regency's time zone; `substitute`: an account. */
export const absencePart = { type: absenceSchema, default: null }
