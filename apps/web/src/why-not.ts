/** Why the reader may not do something: who may instead. What is not allowed stays visible with this as its reason. */
import type { Permission } from '@gezhi/domain/access'
import { useQuery } from '@tanstack/solid-query'
import { referenceQuery } from './queries/reference.ts'
import { useMay } from './session.tsx'
import { named, words } from './words.ts'

/** Enough to know whom to ask. */
const namesMax = 4

/** Names of the roles that give any of the permissions, as one text; empty where none does or they are not known. */
export const useRolesWith = (): ((...any: ReadonlyArray<Permission>) => string) => {
  const may = useMay()
  const reference = useQuery(() => ({ ...referenceQuery(), enabled: may('reference.read') }))
  return (...any) => {
    const names = (reference.data?.roles.data ?? [])
      .filter(({ permissions }) => any.some((permission) => permissions.includes(permission)))
      .map(({ name }) => named(name))
    const text = names.slice(0, namesMax).join(words.webLoop.common.list)
    return names.length > namesMax ? words.ui.noPermission.andOthers(text, names.length - namesMax) : text
  }
}

/** `undefined` where the reader may: for `disabledReason`. */
export const useWhyNot = (): ((permission: Permission) => string | undefined) => {
  const may = useMay()
  const rolesWith = useRolesWith()
  return (permission) => {
    if (may(permission)) return undefined
    const roles = rolesWith(permission)
    return roles === '' ? words.ui.noPermission.nobody : words.ui.noPermission.only(roles)
  }
}
