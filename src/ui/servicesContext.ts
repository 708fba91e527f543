import { createContext, useContext } from 'react';
import type { Services } from '../state/services.ts';

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices needs a ServicesContext.Provider above it; App.tsx has one');
  return services;
}
