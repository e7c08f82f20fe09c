import { useState } from 'preact/hooks';
import { Button } from '../../components/ui/Button.tsx';
import { Empty } from '../../components/ui/Empty.tsx';
import { Face } from '../../components/ui/Face.tsx';
import { Field, TextInput } from '../../components/ui/Field.tsx';
import { Icon } from '../../components/ui/Icon.tsx';
import { IconButton } from '../../components/ui/IconButton.tsx';
import { type IconName, icons } from '../../components/ui/icons.ts';
import { Meter } from '../../components/ui/Meter.tsx';
import { Mount } from '../../components/ui/Mount.tsx';
import { Notice, type Tone } from '../../components/ui/Notice.tsx';
import { Segmented } from '../../components/ui/Segmented.tsx';
import { Spark } from '../../components/ui/Spark.tsx';
import { Toggle } from '../../components/ui/Toggle.tsx';
import { posts } from './models.ts';
import css from './Leaves.module.css';

const kinds = ['main', 'quiet', 'bare', 'danger'] as const;
const tones: Tone[] = ['neutral', 'warn', 'bad', 'needs', 'good'];
const colours = [1, 2, 3, 4, 5, 6] as const;

/** Every leaf in its states, on one sheet. */
export function Leaves() {
  const [on, setOn] = useState(true);
  const [pace, setPace] = useState(15);
  const [text, setText] = useState('');
  return (
    <main class={css.sheet}>
      <h1>Leaves</h1>
      <p class={css.row}>
        {kinds.map((kind) => (
          <Button kind={kind} icon="key" key={kind}>
            {kind}
          </Button>
        ))}
        <Button disabled>Off</Button>
        <Button busy icon="look">
          Busy
        </Button>
        <Button kind="quiet" size="s" kbd="R">
          Small
        </Button>
        <IconButton icon="look" label="Look" onPress={() => undefined} />
      </p>
      <p class={css.row}>
        {(Object.keys(icons) as IconName[]).map((name) => (
          <span title={name} key={name}>
            <Icon name={name} />
          </span>
        ))}
      </p>
      {tones.map((tone) => (
        <Notice
          tone={tone}
          key={tone}
          title="What happened."
          actions={
            <Button size="s" kind="quiet">
              What to do
            </Button>
          }
        >
          And what was kept.
        </Notice>
      ))}
      <p class={css.row}>
        {colours.map((colour) => (
          <Face
            key={colour}
            picture={colour % 2 ? (posts[colour]?.thumb ?? null) : null}
            name="maren"
            colour={colour}
            size={colour < 3 ? 20 : colour < 5 ? 28 : 40}
            out={colour === 6}
          />
        ))}
        <Mount picture={posts[2]?.thumb ?? null} number={412} />
        <Mount picture="https://nowhere.invalid/a.jpg" number={7} />
        <Mount picture={null} number={null} />
      </p>
      <Field label="App ID" hint="Digits only" id="app">
        {(input) => <TextInput {...input} value={text} onInput={setText} placeholder="1234" />}
      </Field>
      <Field label="Token" error="This is not a token." id="token">
        {(input) => <TextInput {...input} value="abc" onInput={setText} mono />}
      </Field>
      <Toggle label="Looks" hint="Every so often" checked={on} onChange={setOn} />
      <Toggle label="Off" checked={!on} onChange={(value) => setOn(!value)} />
      <Segmented
        label="Pace"
        options={[15, 30, 60].map((value) => ({ value, label: `${value} min` }))}
        value={pace}
        onChange={setPace}
      />
      <p class={css.row}>
        <Meter percent={18} low={false} />
        <Meter percent={72} low />
      </p>
      <div class={css.spark}>
        <Spark now={[3, 5, null, 4, null, 6, 7]} ghost={[2, 3, 4, 3, 2, 3, 3]} soft={2} label="A" />
        <Spark now={[0, 0, 0, 0, 0, 0, 0]} label="B" />
        <Spark now={[5]} label="C" />
      </div>
      <Empty title="Nothing here" action={<Button kind="quiet">Begin</Button>}>
        It fills when something happens.
      </Empty>
    </main>
  );
}
