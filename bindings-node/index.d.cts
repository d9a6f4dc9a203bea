// The types of the package.
export * from './native'
export * from './types'
