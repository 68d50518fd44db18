/** Procedures over figures. */
import { allowed, incoming, router } from '../trpc.ts'
import { BoardInput, board } from '../views/figures.ts'

export const figuresRouter = router({
  board: allowed('figures.read')
    .input(incoming(BoardInput))
    .query(({ ctx, input, signal }) => ctx.run(board(ctx.actor, input), signal))
})
