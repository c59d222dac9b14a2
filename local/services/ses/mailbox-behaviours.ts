/** How the mailboxes behave that do not simply take their letters. */
import type { DatabaseSync } from 'node:sqlite';

/** What a mailbox does with every letter that comes to it. */
export type MailboxBehaviour = 'normal' | 'mailboxFull' | 'noMailbox';

export const mailboxBehaviours = (db: DatabaseSync) => {
  db.exec(`
    CREATE TABLE IF NOT EXISTS ses_mailbox (
      address TEXT PRIMARY KEY, behaviour TEXT NOT NULL
    ) STRICT;
  `);
  const put = db.prepare('INSERT OR REPLACE INTO ses_mailbox (address, behaviour) VALUES (?, ?)');
  const find = db.prepare('SELECT behaviour FROM ses_mailbox WHERE address = ?');

  return {
    /** Addresses in whatever case. */
    set(address: string, behaviour: MailboxBehaviour): void {
      put.run(address.toLowerCase(), behaviour);
    },
    of(address: string): MailboxBehaviour {
      const written = find.get(address.toLowerCase())?.behaviour;
      return written === 'mailboxFull' || written === 'noMailbox' ? written : 'normal';
    },
    clear(): void {
      db.exec('DELETE FROM ses_mailbox');
    },
  };
};

export type MailboxBehaviours = ReturnType<typeof mailboxBehaviours>;
