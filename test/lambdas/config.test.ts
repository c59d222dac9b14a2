import { describe, expect, test } from 'vitest';
import { EnvError, readEnv } from '../../lambdas/config.ts';

const env = {
  TABLE_NAME: 'WalkEasier-Records',
  WEB_ORIGIN: 'https://letters.course.example',
  SENDS_PER_SECOND: '0.45',
  SENDER_ADDRESS: 'letters@course.example',
};

describe('the environment of a function', () => {
  test('is read by name, with its types', () => {
    const read: { TABLE_NAME: string; SENDS_PER_SECOND: number } = readEnv(
      ['TABLE_NAME', 'SENDS_PER_SECOND'],
      env,
    );
    expect(read).toEqual({ TABLE_NAME: 'WalkEasier-Records', SENDS_PER_SECOND: 0.45 });
  });

  test('lacks a receiving domain in trial mode', () => {
    const read: { RECEIVING_DOMAIN?: string | undefined } = readEnv(['RECEIVING_DOMAIN'], env);
    expect(read.RECEIVING_DOMAIN).toBeUndefined();
  });

  test('that lacks several names is refused once, naming all of them and no value', () => {
    const wrong = {
      ...env,
      TABLE_NAME: undefined,
      SENDER_ADDRESS: 'someone',
      SENDS_PER_SECOND: '',
    };
    let message = '';
    try {
      readEnv(['TABLE_NAME', 'SENDER_ADDRESS', 'SENDS_PER_SECOND', 'LINK_KEYS_ARN'], wrong);
    } catch (error) {
      if (error instanceof EnvError) message = error.message;
    }
    expect(message).toContain('TABLE_NAME is missing');
    expect(message).toContain('SENDER_ADDRESS is malformed');
    expect(message).toContain('SENDS_PER_SECOND is malformed');
    expect(message).toContain('LINK_KEYS_ARN is missing');
    expect(message).not.toContain('someone');
  });

  test.each([
    ['WEB_ORIGIN', 'https://letters.course.example/'],
    ['WEB_ORIGIN', 'http://letters.course.example'],
    ['SENDS_PER_SECOND', '0'],
    ['SENDS_PER_SECOND', '-1'],
    ['SENDS_PER_SECOND', 'Infinity'],
    ['SENDS_PER_SECOND', '1e3'],
    ['ADDRESS_KEY_ARN', 'AddressKey'],
    ['DUE_QUEUE_URL', 'walk-easier-due'],
    ['RECEIVING_DOMAIN', 'not a domain'],
  ] as const)('is refused with %s = %s', (name, value) => {
    expect(() => readEnv([name], { [name]: value })).toThrow(`${name} is malformed`);
  });
});
