import mongoose, { type Model, type Schema } from 'mongoose'

/**
 * Declares a model once. In development an edited file is loaded again: the old model is deleted first, or mongoose keeps
 * the old schema silently. Elsewhere the existing model is returned, so that tests and the built server share it.
 */
export function defineModel<T>(name: string, schema: Schema<T>): Model<T> {
  const existing = mongoose.models[name] as Model<T> | undefined
  if (existing && !import.meta.hot) return existing
  if (existing) mongoose.deleteModel(name)
  return mongoose.model<T>(name, schema)
}
