import { say } from '../../../lib/words/say.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import css from './Bones.module.css';

/** Where comments will stand, before any was ever read. */
export const Bones = () => (
  <div class={css.bones}>
    <p class="vh" role="status">
      {say('desk_reading')}
    </p>
    <span class={css.line}>
      <Skeleton shape="frame" />
      <Two />
    </span>
    {[0, 1, 2, 3].map((line) => (
      <span class={css.line} key={line}>
        <Skeleton shape="round" />
        <Two />
      </span>
    ))}
  </div>
);

const Two = () => (
  <span class={css.two}>
    <Skeleton short />
    <Skeleton />
  </span>
);
