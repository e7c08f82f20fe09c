import type { Topic } from '../shared/topics.ts';

const channelName = 'changes.v1';

/** Tells every context of the extension that something kept has changed. */
export function openAnnouncer(): (topic: Topic) => void {
  // Made with the first word: whoever woke the worker does not wait for it.
  let channel: BroadcastChannel | null = null;
  return (topic) => (channel ??= new BroadcastChannel(channelName)).postMessage(topic);
}

/** Hears announcements until the given function is called. */
export function hear(onTopic: (topic: Topic) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (typeof event.data === 'string') onTopic(event.data as Topic);
  };
  return () => channel.close();
}
