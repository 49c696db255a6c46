/** Looks into a file that has no page of its own: a picture or a text. */
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../shell/dialog';
import { downloadItem } from './drive-api';
import type { DriveItem } from './item';
import { ItemDetails } from './item-details';
import { driveText } from './text';

interface Content {
  text?: string;
  /** Address of a picture. */
  picture?: string;
  problem?: string;
}

export function PreviewDialog({ item, onClose }: { item: DriveItem; onClose: () => void }) {
  const [content, setContent] = useState<Content>({});
  useEffect(() => {
    readContent(item).then(setContent, (error: Error) => setContent({ problem: error.message }));
  }, [item.id]);
  useEffect(() => () => URL.revokeObjectURL(content.picture ?? ''), [content.picture]);
  return (
    <Dialog title={item.name} onClose={onClose}>
      {content.problem && <p class="error">{content.problem}</p>}
      {content.text !== undefined && <pre class="preview">{content.text}</pre>}
      {content.picture && <img class="preview" src={content.picture} alt={item.name} />}
      <ItemDetails item={item} />
    </Dialog>
  );
}

async function readContent(item: DriveItem): Promise<Content> {
  if (item.mimeType.startsWith('image/')) return { picture: URL.createObjectURL(await downloadItem(item.id)) };
  if (/^text\/|json$/.test(item.mimeType)) return { text: await (await downloadItem(item.id)).text() };
  return { problem: driveText('noPreview') };
}
