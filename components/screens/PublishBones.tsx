import { Skeleton } from '../ui/Skeleton.tsx';
import css from './PublishScreen.module.css';

/** What stands in for Publish while it is read for the first time. */
export const Bones = () => (
  <div class={css.bones} aria-hidden="true">
    <Skeleton short />
    <Skeleton shape="plot" />
    <Skeleton short />
  </div>
);
