/** Makes and takes apart Amazon Resource Names. */

/** The parts of an ARN; `resource` keeps everything after the account. */
export interface ArnParts {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** Undefined when the text is no ARN. */
export const parseArn = (text: string): ArnParts | undefined => {
  const [arn, partition, service, region, account, ...resource] = text.split(':');
  if (arn !== 'arn' || !partition || !service || region === undefined || account === undefined) {
    return undefined;
  }
  if (resource.length === 0) return undefined;
  return { partition, service, region, account, resource: resource.join(':') };
};

/** Where ARNs are made: the host's partition, region and account. */
export interface ArnHome {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** An ARN of the host's own account. */
export const makeArn = (home: ArnHome, service: string, resource: string): string =>
  `arn:${home.partition}:${service}:${home.region}:${home.account}:${resource}`;
