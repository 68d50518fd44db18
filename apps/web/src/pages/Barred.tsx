/** Stands where a page would be that the reader may not see: which roles see it, and who gives them. */
import type { Permission } from '@gezhi/domain/access'
import { NoPermission } from '../ui/index.tsx'
import { useRolesWith } from '../why-not.ts'
import { words } from '../words.ts'

export function Barred(props: { needs: Permission }) {
  const rolesWith = useRolesWith()
  const known = (permission: Permission) => rolesWith(permission) || words.webLoop.common.unknown
  return <NoPermission needs={known(props.needs)} askWhom={known('role.assign')} />
}
