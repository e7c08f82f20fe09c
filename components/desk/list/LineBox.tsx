import { Component, createRef } from 'preact';
import type { Instant } from '../../../lib/shared/ids.ts';
import type {
  CommentModel,
  DeskPost,
  Line,
  Thread,
  UnseenModel,
} from '../../../lib/view/desk/models.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { DeskActs, RowState } from '../desk.ts';
import { CommentRow } from '../row/CommentRow.tsx';
import { PostRow } from '../row/PostRow.tsx';
import { UnseenRow } from '../row/UnseenRow.tsx';
import { lineId } from './anchor.ts';
import css from './LineBox.module.css';
import type { Ruler } from './ruler.ts';
import { sameModel } from './same.ts';

export type LineProps = {
  line: Line | null;
  place: number;
  length: number;
  comment: CommentModel | null;
  post: DeskPost | null;
  unseen: UnseenModel | null;
  thread: Thread | null;
  /** What is under way in the selected row; null for all others. */
  state: RowState | null;
  marked: boolean;
  /** The list's one tab stop. */
  stop: boolean;
  acts: DeskActs;
  ruler: Ruler;
  now: Instant;
};

/** Compared by what they say, and not by which object says it. */
const told: ReadonlySet<keyof LineProps> = new Set([
  ...(['line', 'comment', 'post', 'unseen', 'thread'] as const),
]);

/** One line of the list. It is drawn anew only where something of its own has changed. */
export class LineBox extends Component<LineProps> {
  private readonly box = createRef<HTMLDivElement>();
  private pressed = false;

  override shouldComponentUpdate(next: LineProps): boolean {
    const names = Object.keys(next) as (keyof LineProps)[];
    // What is under way in the selected row holds what is drawn there: it is always new.
    if (next.state !== this.props.state) return true;
    return names.some((name) =>
      told.has(name) ? !sameModel(next[name], this.props[name]) : next[name] !== this.props[name],
    );
  }

  override componentDidMount(): void {
    if (this.box.current) this.props.ruler.watch(this.box.current);
  }

  override componentWillUnmount(): void {
    if (this.box.current) this.props.ruler.unwatch(this.box.current);
  }

  private readonly pick = (): void => {
    const { line, state, acts } = this.props;
    this.pressed = false;
    if (line && !state) acts.select(line.id, false);
  };

  // A press of the pointer selects when it is let go: a row that grew below it would be missed.
  private readonly focused = (event: FocusEvent): void => {
    if (event.target === this.box.current && !this.pressed) this.pick();
  };

  override render() {
    const { line, place, length, comment, state, marked, stop } = this.props;
    const id = line?.id ?? `place:${place}`;
    const selected = state !== null;
    return (
      <div
        class={css.box}
        ref={this.box}
        id={lineId(id)}
        role="listitem"
        data-line={id}
        data-row=""
        data-kind={line?.kind}
        data-selected={selected || undefined}
        data-marked={marked || undefined}
        data-asks={comment?.acts.some(({ state: act }) => act === 'unknown') || undefined}
        tabIndex={stop ? 0 : -1}
        aria-current={selected ? 'true' : undefined}
        aria-setsize={length}
        aria-posinset={place + 1}
        aria-labelledby={`${lineId(id)}-what`}
        onPointerDown={() => (this.pressed = true)}
        onClick={this.pick}
        onFocusIn={this.focused}
      >
        {selected && line?.kind === 'comment' && (
          <span class={css.mark}>
            <Mark />
          </span>
        )}
        <Content {...this.props} id={id} />
      </div>
    );
  }
}

function Content(props: LineProps & { id: string }) {
  const { id, comment, post, unseen, thread, state, marked, acts, now } = props;
  const label = `${lineId(id)}-what`;
  if (comment) {
    return (
      <CommentRow
        comment={comment}
        thread={thread}
        state={state}
        marked={marked}
        acts={acts}
        now={now}
        label={label}
      />
    );
  }
  if (post) return <PostRow post={post} selected={state !== null} {...{ acts, now, label }} />;
  if (unseen) return <UnseenRow unseen={unseen} selected={state !== null} label={label} />;
  return <Bone />;
}

/** A line that is still being read. */
const Bone = () => (
  <span class={css.bone}>
    <Skeleton shape="round" />
    <span class={css.boneLines}>
      <Skeleton short />
      <Skeleton />
    </span>
  </span>
);
