// Reports that a lift stands still, waits until the district has answered, and prints the answer.
import { connect, failureOf } from '@gezhi/client'

const gezhi = connect({
  url: process.env.GEZHI_SERVER ?? 'http://127.0.0.1:4310',
  apiKey: process.env.GEZHI_TOKEN
})

try {
  const { id, number } = await gezhi.report({
    title: '3 号楼电梯停运',
    description: '电梯控制器报障，轿厢停在 7 层，无人被困。',
    point: [104.005, 30.61],
    contact: { name: '电梯监测平台', phone: null }
  })
  console.log(`reported as #${number}`)

  for await (const { issue } of gezhi.follow(id)) {
    console.log(issue.stage)
    if (issue.answer === null) continue
    console.log(issue.answer)
    break
  }
} catch (error) {
  const failure = failureOf(error)
  console.error(failure.kind === 'refused' ? failure.refusal : failure.cause)
  process.exitCode = 1
}
