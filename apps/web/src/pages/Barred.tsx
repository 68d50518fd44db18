/** Stands where a page would be that the reader may not see: which roles see it, and who gives them. */
import { needsOf, type Screen } from '../admission.ts'
import { NoPermission } from '../ui/index.tsx'
import { useRolesWith } from '../why-not.ts'

export function Barred(props: { screen: Screen }) {
  const rolesWith = useRolesWith()
  return <NoPermission seenBy={rolesWith(...needsOf(props.screen))} givenBy={rolesWith('role.assign')} />
}
