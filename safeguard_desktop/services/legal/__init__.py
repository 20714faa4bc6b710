"""Requests with the law behind them: police, courts, prosecutors and those who ask for them. Source: S65, S69."""
