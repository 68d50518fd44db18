/** The question of `confirm`, on the screen. The shell shows it; pages only ask. */
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import type { Question } from './confirm.ts'
import { Dialog } from './Dialog.tsx'

export default function ConfirmDialog(props: { question: Question; onAnswer: (yes: boolean) => void }) {
  return (
    <Dialog
      open
      role="alertdialog"
      size="small"
      title={props.question.title}
      description={props.question.consequence}
      onClose={() => props.onAnswer(false)}
      footer={
        <>
          <Button variant="quiet" onClick={() => props.onAnswer(false)}>
            {words.ui.cancel}
          </Button>
          <Button variant={props.question.harmful ? 'danger' : 'primary'} onClick={() => props.onAnswer(true)}>
            {props.question.deed}
          </Button>
        </>
      }
    />
  )
}
