/** A reason why the network cannot start here, in one paragraph that says what to do about it. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
