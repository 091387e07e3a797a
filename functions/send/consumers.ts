import { queueNotices } from '@fingerpost/core/message';
import type { Consumer } from '../wiring/stream-reader.ts';
import { deliverEach, type Post } from './deliver.ts';

/** The notices that follow from an event: each is kept before it is sent, so that none is lost or sent twice. */
export const sendConsumers = (post: () => Promise<Post>): readonly Consumer[] => [
  {
    name: 'notices',
    take: async (event, context) => {
      const noticeIds = await queueNotices(event, context);
      if (noticeIds.length > 0) await deliverEach(noticeIds, context, await post());
    },
  },
];
