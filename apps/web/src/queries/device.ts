/** The log-in of a terminal by code: whether a code waits, and the reader's yes or no. */

export type DeviceAnswer = 'approve' | 'deny'
export type DeviceState = 'pending' | 'used' | 'unknown'

export const checkDevice = async (code: string): Promise<DeviceState> => {
  const response = await fetch(`/auth/device?user_code=${encodeURIComponent(code)}`)
  if (response.status >= 500) throw { _tag: 'Unavailable' }
  if (response.status === 401) throw { _tag: 'NotSignedIn' }
  if (!response.ok) return 'unknown'
  const { status }: { readonly status?: unknown } = await response.json()
  return status === 'pending' ? 'pending' : 'used'
}

export const answerDevice = async (answer: DeviceAnswer, code: string): Promise<void> => {
  const response = await fetch(`/auth/device/${answer}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userCode: code })
  })
  if (!response.ok) throw { _tag: response.status === 401 ? 'NotSignedIn' : 'Unavailable' }
}
